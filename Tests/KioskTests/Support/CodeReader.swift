import Foundation
import Testing

@testable import TerminalUI

/// Reads the QR code of a painted page as a telephone does: from a picture, with zbarimg; and the
/// event in it with icalendar, a parser from PyPI.
enum CodeReader {
  private static let python = Fixture.repository + "/.build/oracle/bin/python"

  nonisolated static let isInstalled = zbarimg != nil && hasParser

  private nonisolated static let zbarimg = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { String($0) + "/zbarimg" }.first { access($0, X_OK) == 0 }

  private nonisolated static var hasParser: Bool {
    let folder = #filePath.components(separatedBy: "/Tests/")[0] + "/.build/oracle/lib"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return versions.contains { access(folder + "/\($0)/site-packages/icalendar", F_OK) == 0 }
  }

  /// The text of the one code on a page; empty if none is found.
  static func text(on canvas: Canvas, _ theme: Theme) throws -> String {
    let folder = ScratchFolder()
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    let path = folder.path + "/page.pgm"
    try CanvasPicture(canvas, theme).pgm.write(to: URL(filePath: path))
    let read = try run(zbarimg ?? "", ["--quiet", "--raw", path])
    return read.hasSuffix("\n") ? String(read.dropLast()) : read
  }

  /// The properties of an event, by their names in small letters.
  static func event(_ text: String) throws -> [String: String] {
    let printed = try run(python, [Fixture.repository + "/Tests/Oracle/event.py"], input: text)
    return try JSONDecoder().decode([String: String].self, from: Data(printed.utf8))
  }

  private static func run(
    _ program: String, _ arguments: [String], input: String = ""
  ) throws -> String {
    let process = Process()
    let (entry, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = entry
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try entry.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try entry.fileHandleForWriting.close()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Trait where Self == ConditionTrait {
  /// Tests that read codes say so where zbarimg or icalendar is missing.
  static var needsCodeReader: Self {
    .enabled(
      if: CodeReader.isInstalled,
      "zbarimg or icalendar is missing; 'make test' installs them where Debian and PyPI answer")
  }
}
