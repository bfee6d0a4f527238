internal import CCrypt
internal import Glibc

/// Hashes of PINs: yescrypt from libcrypt, as `/etc/shadow` has it (`crypt(5)`).
package enum PINHash {
  /// The system would not make a hash.
  package struct Failure: Error, Sendable, Hashable {
    /// The system's number for what is wrong.
    package let code: Int32
  }

  /// What every hash begins with.
  static let method = "$y$"

  /// A hash with a salt of its own from the system's randomness.
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

  /// Whether digits have a hash; other texts have none and cost no time.
  package static func matches(_ digits: String, _ hash: String) -> Bool {
    guard PIN.isSixDigits(digits), hash.hasPrefix(method), let made = self.hash(digits, hash)
    else { return false }
    // All bytes are looked at, so that the time tells nothing about where they differ.
    guard made.utf8.count == hash.utf8.count else { return false }
    return zip(made.utf8, hash.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func hash(_ digits: String, _ setting: String) -> String? {
    let size = MemoryLayout<crypt_data>.size
    let data = UnsafeMutableRawPointer.allocate(
      byteCount: size, alignment: MemoryLayout<crypt_data>.alignment)
    data.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    defer {
      // What is left of the digits in memory goes.
      explicit_bzero(data, size)
      data.deallocate()
    }
    guard let made = crypt_rn(digits, setting, data, Int32(size)) else { return nil }
    let hash = String(cString: made)
    return hash.hasPrefix("*") ? nil : hash
  }
}
