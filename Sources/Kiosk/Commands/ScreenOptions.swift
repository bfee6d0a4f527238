import ArgumentParser

/// How the kiosk is shown.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Print numbered lines and read lines, for screen readers and braille displays.")
  var plain = false
  @Flag(help: "White, yellow and black; site.json's highContrast does the same.")
  var highContrast = false
}
