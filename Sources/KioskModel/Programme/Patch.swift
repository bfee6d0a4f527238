/// Patches of JSON objects (RFC 8984, section 1.4.9 PatchObject): each key is a path of keys
/// separated by `/`, each value the new value; null removes the member.
enum Patch {
  /// `object` with the patch applied.
  ///
  /// A path whose parents are missing has no effect, as the RFC requires.
  static func apply(_ patch: JSONObject, to object: JSONObject) -> JSONObject {
    patch.members.reduce(into: object) { result, change in
      // Split by scalars: a `/` followed by a combining mark is another Character but still
      // separates keys.
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
