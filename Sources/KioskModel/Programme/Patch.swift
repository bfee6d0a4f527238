/// Changes to a JSON object (RFC 8984, 1.4.9 PatchObject): each key is a path of keys with `/`
/// between them, each value what stands there afterwards; null takes the member away.
enum Patch {
  /// `object` with the changes made.
  ///
  /// A path whose parents are missing changes nothing, as the RFC
  /// asks for.
  static func apply(_ patch: JSONObject, to object: JSONObject) -> JSONObject {
    patch.members.reduce(into: object) { result, change in
      // By scalars: a sign with a mark on it is another Character, and still ends a key.
      let path = change.key.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false)
        .map(unescaped)
      set(path[...], to: change.value, in: &result)
    }
  }

  private static func unescaped(_ key: Substring.UnicodeScalarView) -> String {
    var plain = String.UnicodeScalarView()
    var isEscape = false
    for scalar in key {
      switch scalar {
      case "0" where isEscape: isEscape = false
      case "1" where isEscape:
        plain.removeLast()
        plain.append("/")
        isEscape = false
      default:
        plain.append(scalar)
        isEscape = scalar == "~"
      }
    }
    return String(plain)
  }

  private static func set(
    _ path: ArraySlice<String>, to value: JSONValue, in object: inout JSONObject
  ) {
    guard let key = path.first else { return }
    if path.count == 1 {
      object[key] = value == .null ? nil : value
    } else if case .object(var inner)? = object[key] {
      set(path.dropFirst(), to: value, in: &inner)
      object[key] = .object(inner)
    }
  }
}
