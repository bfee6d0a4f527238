public import Foundation
public struct PersonErasure { public init(folder: DataFolder) {}; public func erase(_ id: String) throws -> Int { 0 } }
extension Demonstration { public static var staffPIN: String { "246810" } }
extension Site { public var lockSeconds: Int { 120 }; public var countsAgeBands: Bool { document["countAgeBands"]?.boolValue ?? false }; public var retentionDays: Int { 90 } }
