extension Patch {
  /// The smallest patch that changes `old` to `new`: nested members are named by their path (RFC
  /// 8984, section 1.4.9), removed members are null.
  static func difference(from old: JSONObject, to new: JSONObject) -> JSONObject {
    var patch = JSONObject()
    collect(from: old, to: new, path: "", into: &patch)
    return patch
  }

  private static func collect(
    from old: JSONObject, to new: JSONObject, path: String, into patch: inout JSONObject
  ) {
    for (key, value) in new.members where old[key] != value {
      let step = path + escaped(key)
      if case .object(let before)? = old[key], case .object(let after) = value {
        collect(from: before, to: after, path: step + "/", into: &patch)
      } else {
        patch[step] = value
      }
    }
    for key in old.keys where new[key] == nil { patch[path + escaped(key)] = .null }
  }

  private static func escaped(_ key: String) -> String {
    key.replacing(scalar: "~", with: "~0").replacing(scalar: "/", with: "~1")
  }
}
