import Glibc
import Testing

/// The user `nobody`, to whom a test gives a data folder, as a kiosk's service has its own user.
enum Owner {
  static let name = "nobody"

  /// Gives a folder and everything in it to the user.
  static func take(_ folder: KioskFolder) async throws {
    let output = try await Program.command(["chown", "-R", name + ":", folder.path])
    guard output.ending == .exited(0) else { throw Failure(output.errors) }
  }

  /// The user's number.
  static var id: uid_t? { getpwnam(name)?.pointee.pw_uid }

  /// The paths below a folder, including itself, that do not belong to the user.
  static func foreign(_ folder: KioskFolder) async throws -> [Substring] {
    let output = try await Program.command(["find", folder.path, "!", "-user", name])
    return output.text.split(separator: "\n")
  }

  /// Whether the tests may give folders away.
  static var isPossible: Bool { geteuid() == 0 && id != nil }
}

extension Trait where Self == ConditionTrait {
  /// Tests that give a folder to another user say so where that is forbidden.
  static var needsOwner: Self {
    .enabled("needs to give folders to the user nobody; run it as root") { Owner.isPossible }
  }
}
