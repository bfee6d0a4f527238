import ArgumentParser
import Foundation
import KioskModel

extension MeasureCommand {
  /// Measures the daily upkeep, as the kiosk does it in the first full minute of a day.
  struct UpkeepCommand: KioskCommand {
    static let configuration = CommandConfiguration(commandName: "upkeep")

    @OptionGroup var data: DataOptions

    func perform() async throws {
      try await CommandLineTool.run(data) { tool in
        let site = try tool.place().site
        let device = try tool.device()
        let (start, processor) = (ContinuousClock.now, clock())
        let done = try Upkeep(tool.folder).run(
          today: tool.today, retentionDays: site.retentionDays, device: device)
        let used = Double(clock() - processor) * 1e6 / Double(CLOCKS_PER_SEC)
        let passed = (ContinuousClock.now - start) / .microseconds(1)
        let report: JSONObject = [
          "processor_us": .number(String(used)), "passed_us": .number(String(passed)),
          "changed": .int(done.count), "skipped": .int(done.incomplete.errors.count),
        ]
        print(String(decoding: JSONWriter.line(.object(report)), as: UTF8.self))
      }
    }
  }
}
