/// A block of memory that loops reach without checks; freed with its last owner.
///
/// Its owner hands out chunks to threads that do not overlap.
final class FlatBuffer<Element>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(count: Int, repeating value: Element) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: max(1, count))
  }

  deinit {
    base.deinitialize(count: max(1, count))
    base.deallocate()
  }
}
