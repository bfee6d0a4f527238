import Foundation
import KioskModel

/// The owner of a data folder, as whom a command acts that root has started: a file or lock that
/// root makes there could not be opened by the kiosk's service.
enum FolderOwner {
  /// Gives up root's rights for those of the folder's owner, or of the owner of the folder in which
  /// it will be made.
  ///
  /// The real user changes as well, since `access` judges by it.
  static func become(of folder: DataFolder) throws(CommandFailure) {
    guard geteuid() == 0, let owner = owner(of: folder.root), owner.user != 0 else { return }
    let name = name(of: owner.user)
    let hasGroups = name.map { initgroups($0, owner.group) == 0 } ?? (setgroups(0, nil) == 0)
    guard hasGroups, setgid(owner.group) == 0, setuid(owner.user) == 0 else {
      throw .notTheOwner(folder: folder.root, owner: name ?? "#\(owner.user)")
    }
  }

  /// This command as it works for a user.
  static func command(as owner: String) -> String {
    let arguments = CommandLine.arguments.dropFirst().map { argument in
      argument.allSatisfy { $0.isLetter || $0.isNumber || "-_./:,=+@".contains($0) }
        && !argument.isEmpty
        ? argument : "'" + argument.replacing("'", with: #"'\''"#) + "'"
    }
    return (["sudo", "-u", owner, "kiosk"] + arguments).joined(separator: " ")
  }

  /// The owner of a file or folder, or of the nearest folder above it that exists.
  private static func owner(of path: String) -> (user: uid_t, group: gid_t)? {
    var path = path
    while !path.isEmpty {
      var status = stat()
      if stat(path, &status) == 0 { return (status.st_uid, status.st_gid) }
      guard path != ".", path != "/" else { return nil }
      let above = Document.folder(of: path)
      path = above.isEmpty ? "/" : above
    }
    return nil
  }

  private static func name(of user: uid_t) -> String? {
    getpwuid(user).map { String(cString: $0.pointee.pw_name) }
  }
}
