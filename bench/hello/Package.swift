// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "hello",
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .executableTarget(
      name: "Hello", dependencies: ["CNcurses"], swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
