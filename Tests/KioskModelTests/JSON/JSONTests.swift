import Foundation
import KioskModel
import TestSupport
import Testing

@Suite("JSON")
struct JSONTests {
  private func parse(_ text: String) throws(JSONSyntaxError) -> JSONValue {
    try JSONParser.parse(Array(text.utf8))
  }

  @Test(
    arguments: [
      ("", .unexpectedEnd, 1), ("  \n ", .unexpectedEnd, 2), ("{", .unexpectedEnd, 1),
      ("{\"a\"", .unexpectedEnd, 1), ("{\"a\":1", .unexpectedEnd, 1), ("[1", .unexpectedEnd, 1),
      ("\"abc", .unexpectedEnd, 1), ("\"\\", .unexpectedEnd, 1), ("\"\\u12", .unexpectedEnd, 1),
      ("{\n\"a\":1,\n}", .unexpected(byte: UInt8(ascii: "}")), 3),
      ("[1,]", .unexpected(byte: UInt8(ascii: "]")), 1),
      ("[1 2]", .unexpected(byte: UInt8(ascii: "2")), 1),
      ("{\"a\" 1}", .unexpected(byte: UInt8(ascii: "1")), 1),
      ("{a:1}", .unexpected(byte: UInt8(ascii: "a")), 1),
      ("tru", .unexpected(byte: UInt8(ascii: "t")), 1),
      ("NaN", .unexpected(byte: UInt8(ascii: "N")), 1),
      ("'a'", .unexpected(byte: UInt8(ascii: "'")), 1),
      ("[\n\n01]", .badNumber, 3), ("-", .badNumber, 1), ("1.", .badNumber, 1),
      ("1e", .badNumber, 1),
      (".5", .unexpected(byte: UInt8(ascii: ".")), 1),
      ("+1", .unexpected(byte: UInt8(ascii: "+")), 1),
      ("\"\\x\"", .badString, 1), ("\"\\ud800\"", .badString, 1), ("\"\\udc00\"", .badString, 1),
      ("\"\\ud83dx12345\"", .badString, 1), ("\"\\u00g0\"", .badString, 1),
      ("\"a\nb\"", .badString, 1), ("\"a\\tb\nc\"", .badString, 1),
      ("{\"a\":1,\n\"b\":2,\n\"a\":3}", .duplicateKey("a"), 3),
      ("{\"å\":1,\"a\u{30A}\":3}", .duplicateKey("a\u{30A}"), 1),
      ("{} {}", .trailingText, 1), ("1\n\n]", .trailingText, 3),
      (String(repeating: "[", count: 101), .tooDeep, 1),
    ] as [(String, JSONSyntaxError.Reason, Int)])
  func `A text that is no JSON names its line`(
    text: String, reason: JSONSyntaxError.Reason, line: Int
  ) {
    do throws(JSONSyntaxError) {
      _ = try parse(text)
      Issue.record("was taken")
    } catch {
      #expect(error.reason == reason && error.line == line)
    }
  }

  @Test func `Bytes that are no UTF-8 are no string`() {
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse([0x22, 0xE5, 0x22]) }
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse([0x22, 0xC0, 0x80, 0x22]) }
  }

  @Test func `A depth of 100 is read`() throws {
    let deep = String(repeating: "[", count: 99) + String(repeating: "]", count: 99)
    #expect(throws: Never.self) { try parse(deep) }
  }

  @Test func `A byte order mark and every kind of space`() throws {
    #expect(try parse("\u{FEFF} \t\r\n[ 1 ,\t2 ]\n") == [1, 2])
  }

  @Test func `Escapes`() throws {
    let text = try parse(#""\"\\\/\b\f\n\r\t\u00e5\u00E5\ud83d\ude00\u0000""#)
    #expect(text == "\"\\/\u{8}\u{C}\n\r\tåå😀\0")
  }

  @Test func `Keys keep their order and numbers their digits`() throws {
    let text = #"{"z":1.50,"a":[1e5,-0,12345678901234567890],"m":{"y":null,"b":true}}"#
    let value = try parse(text)
    #expect(String(decoding: JSONWriter.line(value), as: UTF8.self) == text)
    #expect(try JSONParser.parse(JSONWriter.document(value)) == value)
    #expect(try parse(#"{"b":1,"a":2}"#) == parse(#"{"a":2,"b":1}"#))
    #expect(try parse(#"{"b":1,"a":2}"#).hashValue == parse(#"{"a":2,"b":1}"#).hashValue)
  }

  @Test func `A document is indented and ends its last line`() {
    let document = JSONWriter.document(["a": [1, ["b": []]], "c": [:]])
    #expect(
      String(decoding: document, as: UTF8.self) == """
        {
          "a": [
            1,
            {
              "b": []
            }
          ],
          "c": {}
        }

        """)
  }

  @Test(
    arguments: [
      ([], 2), (["a"], 2), (["b"], 3), (["b", "1"], 5), (["b", "1", "c"], 6), (["b", "7"], 3),
      (["nothing"], 2),
    ] as [([String], Int)])
  func `A value's line is found by its path`(path: [String], line: Int) {
    let text = "\n{\"a\":1,\n\"b\":[\n0,\n{\n\"c\":2}]}"
    #expect(JSONParser.line(of: path, in: Array(text.utf8)) == line)
  }

  @Test func `Large objects are compared in no time`() throws {
    let members = (0..<20_000).map { ("\($0)", JSONValue.int($0)) }
    let text = "{" + members.map { "\"\($0.0)\":\($0.0)" }.joined(separator: ",") + "}"
    let backwards =
      "{" + members.reversed().map { "\"\($0.0)\":\($0.0)" }.joined(separator: ",") + "}"
    let (one, other) = (try parse(text), try parse(backwards))
    let spent = ProcessorTime.seconds { #expect(one == other) }
    #expect(spent < 5)
  }

  @Test func `Members are set, replaced and taken away in place`() {
    var object: JSONObject = ["a": 1, "b": 2, "c": 3]
    object["b"] = "two"
    object["a"] = nil
    object["d"] = true
    #expect(object.keys == ["b", "c", "d"])
    #expect(JSONObject([("a", 1), ("a", 2)]) == ["a": 2])
  }

  /// Foundation's parser is an independent implementation; both must read the same random values.
  @Test func `Random values are read as Foundation reads them`() throws {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let value = Self.value(&random, depth: 0)
      for bytes in [JSONWriter.line(value), JSONWriter.document(value)] {
        #expect(try JSONParser.parse(bytes) == value, "seed \(seed)")
        let foundation = try JSONSerialization.jsonObject(
          with: Data(bytes), options: .fragmentsAllowed)
        #expect(Self.same(value, foundation), "seed \(seed): \(value)")
      }
      let theirs = try JSONSerialization.data(
        withJSONObject: Self.plain(value), options: .fragmentsAllowed)
      #expect(Self.same(try JSONParser.parse(Array(theirs)), Self.plain(value)), "seed \(seed)")
    }
  }

  @Test func `Damaged texts never trap, and are refused where Foundation refuses them`() throws {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      var bytes = JSONWriter.line(Self.value(&random, depth: 0))
      let index = Int.random(in: 0..<bytes.count, using: &random)
      let damage = UInt8.random(in: 0x20...0x7E, using: &random)
      // An exponent can make a number that is too large for Foundation.
      guard damage | 0x20 != UInt8(ascii: "e") else { continue }
      bytes[index] = damage
      guard (try? JSONParser.parse(bytes)) != nil else { continue }
      #expect(
        (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil,
        "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private static func value(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
    switch Int.random(in: 0...(depth > 3 ? 4 : 6), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .int(Int.random(in: -1_000_000...1_000_000, using: &random))
    case 3: return .number("\(Int.random(in: -99...99, using: &random)).25")
    case 4: return .string(text(&random))
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in value(&random, depth: depth + 1) })
    default:
      return .object(
        JSONObject(
          (0..<Int.random(in: 0...4, using: &random)).map { index in
            ("\(index)" + text(&random), value(&random, depth: depth + 1))
          }))
    }
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let pieces = ["å", "\"", "\\", "\n", "\t", "\u{1}", "\u{7F}", "😀", "a", "/", "\u{2028}", "é"]
    return (0..<Int.random(in: 0...6, using: &random))
      .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
  }

  private static func plain(_ value: JSONValue) -> Any {
    switch value {
    case .null: NSNull()
    case .bool(let truth): truth
    case .number(let digits): Double(digits) ?? 0
    case .string(let text): text
    case .array(let elements): elements.map(plain)
    case .object(let object):
      Dictionary(
        object.members.map { ($0.key, plain($0.value)) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private static func same(_ value: JSONValue, _ other: Any) -> Bool {
    switch value {
    case .null: return other is NSNull
    case .bool(let truth): return other as? Bool == truth
    case .number(let digits):
      return (other as? NSNumber).map { $0.doubleValue == Double(digits) } ?? false
    case .string(let text): return other as? String == text
    case .array(let elements):
      guard let others = other as? [Any], others.count == elements.count else { return false }
      return zip(elements, others).allSatisfy { same($0, $1) }
    case .object(let object):
      guard let others = other as? [String: Any], others.count == object.keys.count else {
        return false
      }
      return object.members.allSatisfy { member in
        others[member.key].map { same(member.value, $0) } ?? false
      }
    }
  }
}
