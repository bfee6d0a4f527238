import Foundation
import KioskModel
import Synchronization
import Testing

/// The parallel map gives the same values as `map`.
@Suite struct TogetherTests {
  @Test(arguments: [0, 1, 2, 3, 1000])
  func theOrderIsThatOfTheElements(count: Int) {
    let elements = Array(0..<count)
    #expect(elements.parallelMap { $0 * $0 } == elements.map { $0 * $0 })
  }

  @Test func eachElementIsTakenOnce() {
    let taken = Mutex<[Int: Int]>([:])
    let values = Array(0..<500).parallelMap { element in
      taken.withLock { $0[element, default: 0] += 1 }
      return element
    }
    #expect(values == Array(0..<500))
    #expect(taken.withLock { $0.values.allSatisfy { $0 == 1 } })
  }

  @Test func onesInsideOthersComeToAnEnd() {
    let values = Array(0..<8).parallelMap { outer in
      Array(0..<8).parallelMap { outer * 8 + $0 }
    }
    #expect(values.flatMap(\.self) == Array(0..<64))
  }
}
