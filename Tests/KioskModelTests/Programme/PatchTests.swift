import TestSupport
import Testing

@testable import KioskModel

@Suite("Patches")
struct PatchTests {
  @Test(
    arguments: [
      (["a": 1], ["a": 1], [:]), (["a": 1], ["a": 2], ["a": 2]), (["a": 1], [:], ["a": nil]),
      ([:], ["a": ["b": 1]], ["a": ["b": 1]]),
      (["a": ["b": 1, "c": 2]], ["a": ["b": 1, "c": 3]], ["a/c": 3]),
      (["a": ["b": 1, "c": 2]], ["a": ["b": 1]], ["a/c": nil]),
      (["a": ["b": 1]], ["a": [1]], ["a": [1]]), (["a": [1]], ["a": ["b": 1]], ["a": ["b": 1]]),
      (["x/y": ["~": 1]], ["x/y": ["~": 2]], ["x~1y/~0": 2]),
    ] as [(JSONObject, JSONObject, [String: JSONValue?])])
  func `The smallest difference, which makes the new of the old`(
    old: JSONObject, new: JSONObject, patch: [String: JSONValue?]
  ) {
    let difference = Patch.difference(from: old, to: new)
    #expect(difference == JSONObject(patch.map { ($0.key, $0.value ?? .null) }))
    #expect(Patch.apply(difference, to: old) == new)
  }

  @Test func `A path without its parents changes nothing`() {
    #expect(Patch.apply(["a/b/c": 1], to: ["a": 1]) == ["a": 1])
    #expect(Patch.apply(["b/c": 1], to: ["a": 1]) == ["a": 1])
  }

  @Test func `Random differences make the new of the old`() {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let old = Self.object(&random, depth: 0)
      let new = Self.object(&random, depth: 0)
      #expect(
        Patch.apply(Patch.difference(from: old, to: new), to: old) == new,
        "seed \(seed): \(old), \(new)")
    }
  }

  @Test func `A mark on a character makes no other path of it`() {
    let old: JSONObject = ["a/\u{308}b": ["c": 1, "~\u{308}1": 1]]
    let new: JSONObject = ["a/\u{308}b": ["c": 2, "~\u{308}1": 2]]
    let difference = Patch.difference(from: old, to: new)
    #expect(difference.keys == ["a~1\u{308}b/c", "a~1\u{308}b/~0\u{308}1"])
    #expect(Patch.apply(difference, to: old) == new)
    #expect(Patch.apply(["a/\u{308}b": 2], to: ["a": ["\u{308}b": 1]]) == ["a": ["\u{308}b": 2]])
  }

  private static func object(_ random: inout SeededGenerator, depth: Int) -> JSONObject {
    let keys = ["a", "b", "~", "a/b", "~1", ""].filter { _ in Bool.random(using: &random) }
    return JSONObject(
      keys.map { key in
        let isNested = depth < 3 && Bool.random(using: &random)
        return (
          key,
          isNested
            ? .object(object(&random, depth: depth + 1))
            : .int(Int.random(in: 0...2, using: &random))
        )
      })
  }
}
