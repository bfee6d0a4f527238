public import Foundation
public struct PersonErasure { public init(folder: DataFolder) {}; public func erase(_ id: String) throws -> Int { 0 } }
extension Demonstration { public static var staffPIN: String { "246810" } }
