import COpenSSL

/// The SHA-256 digest of a sequence of bytes.
///
/// Source: NIST, *Secure Hash Standard*, FIPS 180-4, 2015, doi:10.6028/NIST.FIPS.180-4; computed by
/// OpenSSL's libcrypto.
public struct SHA256Digest: Hashable, Sendable {
  /// 32 bytes.
  public let bytes: [UInt8]

  public init(of content: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let done = content.withUnsafeBytes { input in
      EVP_Digest(input.baseAddress, input.count, &digest, &length, EVP_sha256(), nil)
    }
    // libcrypto refuses SHA-256 only where the installation itself is damaged.
    precondition(done == 1 && length == 32, "libcrypto offers no SHA-256")
    bytes = digest
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// 64 lower-case hexadecimal digits.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
