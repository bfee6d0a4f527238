// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  // A warning would be seen only in the build that compiles its file. A release is built in spite of
  // them, so that a newer compiler keeps nobody from installing.
  .treatAllWarnings(as: .error, .when(configuration: .debug)),
]
let onMainActor = strict + [.defaultIsolation(MainActor.self)]

// Only 'make docs' needs the compiler of documentation; nobody else has to fetch it.
let documentation: [Package.Dependency] =
  Context.environment["KIOSK_DOCS"] == nil
  ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0")]

let package = Package(
  name: "motesplats-kiosk",
  products: [
    .executable(name: "kiosk", targets: ["Kiosk"])
  ],
  dependencies: [
    // Exactly this one: its English messages are read by UsageFault.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ] + documentation,
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CFribidi", providers: [.apt(["libfribidi-dev"])]),
    .systemLibrary(name: "CGpm", providers: [.apt(["libgpm-dev"])]),
    .systemLibrary(name: "CCrypt", providers: [.apt(["libcrypt-dev"])]),
    .systemLibrary(name: "CMemory"),
    .systemLibrary(name: "CTimer"),
    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CQrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "SafeText", swiftSettings: strict),
    .target(
      name: "TerminalUI",
      dependencies: ["CFribidi", "CGpm", "CNcurses", "CQrencode", "SafeText"],
      swiftSettings: onMainActor
    ),
    .target(
      name: "KioskModel", dependencies: ["CCrypt", "CNettle", "CZlib", "SafeText"],
      swiftSettings: strict),
    .target(
      name: "Statistics", dependencies: ["KioskModel", "SafeText"],
      swiftSettings: strict),
    .executableTarget(
      name: "Kiosk",
      dependencies: [
        "CMemory", "CTimer", "KioskModel", "SafeText", "Statistics", "TerminalUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: onMainActor
    ),
    .target(
      name: "TestSupport", dependencies: ["TerminalUI"], path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    .target(
      name: "ModelSupport", dependencies: ["KioskModel", "TestSupport"],
      path: "Tests/ModelSupport", swiftSettings: strict
    ),
    .testTarget(
      name: "SafeTextTests", dependencies: ["SafeText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TerminalUITests", dependencies: ["CGpm", "SafeText", "TerminalUI", "TestSupport"],
      swiftSettings: onMainActor
    ),
    .testTarget(
      name: "KioskModelTests", dependencies: ["KioskModel", "ModelSupport", "TestSupport"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "StatisticsTests",
      dependencies: ["KioskModel", "ModelSupport", "Statistics", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "KioskTests",
      dependencies: [
        "Kiosk", "KioskModel", "ModelSupport", "Statistics", "TerminalUI", "TestSupport",
      ],
      exclude: ["Snapshots"],
      swiftSettings: onMainActor
    ),
    .testTarget(
      name: "EndToEndTests", dependencies: ["KioskModel", "ModelSupport"], swiftSettings: strict),
  ]
)
