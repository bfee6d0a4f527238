internal import Foundation
internal import KioskModel

extension Double {
  /// The number with a fixed count of decimals and a decimal point; halves are rounded away from
  /// zero, and a value within rounding error of a half counts as a half.
  ///
  /// A number that is not finite or too large for exact digits is written as Swift's description,
  /// such as `1e+20`; files made by hand may contain any number.
  package func rounded(decimals: Int) -> String {
    let factor = pow(10, Double(decimals))
    let scaled = (self * factor + (self < 0 ? -1e-9 : 1e-9)).rounded(.toNearestOrAwayFromZero)
    guard abs(scaled) < 0x1p53, let whole = Int(exactly: abs(scaled)) else { return description }
    // Zero has no minus sign.
    let character = scaled < 0 ? "-" : ""
    guard decimals > 0 else { return character + String(whole) }
    let unit = Int(factor)
    return character + String(whole / unit) + "." + (whole % unit).digits(decimals)
  }
}
