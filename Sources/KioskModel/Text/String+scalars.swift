extension String {
  /// The text with another in the place of each occurrence of a scalar, also where a mark follows
  /// it: to Swift the two are then one Character, and to whoever reads the file they are not.
  package func replacing(scalar: Unicode.Scalar, with replacement: String) -> String {
    var out = UnicodeScalarView()
    for one in unicodeScalars {
      if one == scalar {
        out.append(contentsOf: replacement.unicodeScalars)
      } else {
        out.append(one)
      }
    }
    return String(out)
  }
}
