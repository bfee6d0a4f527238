extension String {
  /// The text with every occurrence of a scalar replaced, also where a combining mark follows it:
  /// Swift's own `replacing` treats the two as one Character and does not find the scalar.
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
