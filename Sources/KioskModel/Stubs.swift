extension Demonstration { public static var staffPIN: String { "246810" } }
