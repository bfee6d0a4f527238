// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "motesplats-kiosk",
  products: [
    .executable(name: "kiosk", targets: ["Kiosk"]),
    .library(name: "KioskModel", targets: ["KioskModel"]),
  ],
  dependencies: [
    // Exactly this one: its English messages are read by UsageFault.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CFribidi", providers: [.apt(["libfribidi-dev"])]),
    .systemLibrary(name: "CGpm", providers: [.apt(["libgpm-dev"])]),
    .systemLibrary(name: "CCrypt", providers: [.apt(["libcrypt-dev"])]),
    .systemLibrary(name: "CTimer"),
    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "KioskModel", dependencies: ["CCrypt", "CNettle", "CZlib"], swiftSettings: strict),
    .executableTarget(
      name: "Kiosk",
      dependencies: [
        "CFribidi", "CGpm", "CNcurses", "CTimer", "KioskModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict + [.defaultIsolation(MainActor.self)]
    ),
    .testTarget(
      name: "KioskModelTests", dependencies: ["KioskModel"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "KioskTests", dependencies: ["CGpm", "Kiosk", "KioskModel"],
      exclude: ["Snapshots"],
      swiftSettings: strict + [.defaultIsolation(MainActor.self)]
    ),
    .testTarget(name: "EndToEndTests", dependencies: ["KioskModel"], swiftSettings: strict),
  ]
)
