import Foundation
import KioskModel
import Statistics

/// The data folders of one or more meeting places.
extension CommandLineTool {
  /// The meeting place in the data folder, or, if that holds several data folders, those requested,
  /// and the folders that were left out because they cannot be read.
  func sources(_ wanted: [String]) throws -> (sources: [Results.Source], lost: [String]) {
    var sources: [Results.Source] = []
    var errors: [(folder: String, error: any Error)] = []
    if try Self.isThere(folder.site) {
      sources = [Results.Source(try place(), folder)]
    } else {
      for name in try names(in: folder.root) {
        let below = DataFolder(folder.root + "/" + name).asFound()
        do {
          guard try Self.isThere(below.site) else { continue }
          sources.append(Results.Source(try MeetingPlace(below), below))
        } catch {
          errors.append((name, error))
        }
      }
      if sources.isEmpty, let error = errors.first?.error { throw error }
      for (_, error) in errors {
        Self.complain("kiosk: " + words.sentence(for: error) + " " + words.text("report.without"))
      }
      guard !sources.isEmpty else { throw CommandFailure.noPlace(folder: folder.root) }
    }
    let byID = Dictionary(grouping: sources, by: \.place.site.id)
    if let (id, same) = byID.filter({ $0.value.count > 1 }).min(by: { $0.key < $1.key }) {
      throw CommandFailure.samePlace(id: id, folders: same.map(\.folder.root))
    }
    for site in wanted where byID[site] == nil {
      throw CommandFailure.badValue(site, option: "--site")
    }
    let chosen = wanted.isEmpty ? sources : sources.filter { wanted.contains($0.place.site.id) }
    return (chosen, wanted.isEmpty ? errors.map { $0.folder + "/" + DocumentKind.site.path } : [])
  }

  /// Whether a file exists. Throws if access is denied, since then it is unknown.
  static func isThere(_ path: String) throws -> Bool {
    if access(path, F_OK) == 0 { return true }
    let code = errno
    guard code == EACCES || code == EPERM else { return false }
    throw DiskError(.open, path, code: code)
  }

  /// The names in a folder; empty if there is no such folder.
  func names(in folder: String) throws -> [String] {
    do {
      return try Disk.live.list(folder)
    } catch {
      guard error.isMissing || error.isNoFolder else { throw error }
      return []
    }
  }
}
