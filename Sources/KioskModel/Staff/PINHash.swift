internal import CCrypt
internal import Glibc

/// Hashing of PINs with yescrypt from libcrypt, as used in `/etc/shadow` (`crypt(5)`).
package enum PINHash {
  /// The system could not make a hash.
  package struct Failure: Error, Sendable, Hashable {
    /// The system's error number (errno).
    package let code: Int32
  }

  /// The prefix of every hash.
  static let method = "$y$"

  /// The hash of a PIN with a random salt.
  package static func make(_ pin: PIN) throws(Failure) -> String {
    var setting = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
    guard crypt_gensalt_rn(method, 0, nil, 0, &setting, Int32(setting.count)) != nil,
      let hash = hash(pin.digits, text(setting))
    else { throw Failure(code: errno) }
    return hash
  }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether digits match a hash; a text that is not six digits never does and takes no time.
  package static func matches(_ digits: String, _ hash: String) -> Bool {
    guard PIN.isSixDigits(digits), hash.hasPrefix(method), let made = self.hash(digits, hash)
    else { return false }
    // The comparison takes the same time wherever the bytes differ, so that timing reveals nothing.
    guard made.utf8.count == hash.utf8.count else { return false }
    return zip(made.utf8, hash.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func hash(_ digits: String, _ setting: String) -> String? {
    let size = MemoryLayout<crypt_data>.size
    let data = UnsafeMutableRawPointer.allocate(
      byteCount: size, alignment: MemoryLayout<crypt_data>.alignment)
    data.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    defer {
      // Erases copies of the digits from memory.
      explicit_bzero(data, size)
      data.deallocate()
    }
    guard let made = crypt_rn(digits, setting, data, Int32(size)) else { return nil }
    let hash = String(cString: made)
    return hash.hasPrefix("*") ? nil : hash
  }
}
