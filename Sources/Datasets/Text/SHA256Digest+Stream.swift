import COpenSSL

extension SHA256Digest {
  /// The digest of bytes that arrive block by block.
  public final class Stream {
    private let context: OpaquePointer?

    public init() {
      context = EVP_MD_CTX_new()
      let done = EVP_DigestInit_ex(context, EVP_sha256(), nil)
      // libcrypto refuses SHA-256 only where the installation itself is damaged.
      precondition(done == 1, "libcrypto offers no SHA-256")
    }

    deinit { EVP_MD_CTX_free(context) }

    public func add(_ block: UnsafeBufferPointer<UInt8>) {
      let done = EVP_DigestUpdate(context, block.baseAddress, block.count)
      precondition(done == 1, "libcrypto cannot go on with SHA-256")
    }

    /// The digest of all blocks so far; the next block begins a new digest.
    public func finish() -> SHA256Digest {
      var digest = [UInt8](repeating: 0, count: 32)
      var length: UInt32 = 0
      let done = EVP_DigestFinal_ex(context, &digest, &length)
      precondition(done == 1 && length == 32, "libcrypto cannot end SHA-256")
      precondition(EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1)
      return SHA256Digest(bytes: digest)
    }
  }
}
