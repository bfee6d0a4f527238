import ArgumentParser

/// Options for how the kiosk is shown.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Print numbered lines and read lines, for screen readers and braille displays.")
  var plain = false
  @Flag(help: "Use white, yellow and black only, like \"highContrast\" in site.json.")
  var highContrast = false
}
