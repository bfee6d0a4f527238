internal import CNettle

/// The hash function SHA-256 (FIPS 180-4), used to verify copies and to name what may not be told.
package enum SHA256 {
  /// The hash of some bytes as hexadecimal digits.
  package static func text(_ bytes: [UInt8]) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    var digits = [CChar](repeating: 0, count: 2 * digest.count)
    nettle_base16_encode_update(&digits, digest.count, digest)
    return String(decoding: digits.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
