internal import Glibc

extension Disk {
  /// The file system calls of the operating system.
  package static let live = Disk(
    open: { path, purpose throws(DiskError) in
      let flags =
        switch purpose {
        case .append: O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC
        case .create: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        }
      let descriptor = Glibc.open(path, flags, 0o600)
      guard descriptor >= 0 else { throw .last(.open, path) }
      return descriptor
    },
    write: { descriptor, bytes, path throws(DiskError) in
      let count = again { Glibc.write(descriptor, bytes, bytes.count) }
      guard count >= 0 else { throw .last(.write, path) }
      return count
    },
    sync: { descriptor, path throws(DiskError) in
      guard fdatasync(descriptor) == 0 else { throw .last(.sync, path) }
    },
    truncate: { descriptor, length, path throws(DiskError) in
      guard ftruncate(descriptor, length) == 0 else { throw .last(.truncate, path) }
    },
    close: { _ = Glibc.close($0) },
    rename: { from, to throws(DiskError) in
      guard Glibc.rename(from, to) == 0 else { throw .last(.rename, to) }
    },
    remove: { path throws(DiskError) in
      guard unlink(path) == 0 else { throw .last(.remove, path) }
    },
    makeFolder: { path throws(DiskError) in try makeFolders(path) },
    syncFolder: { path throws(DiskError) in
      let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .last(.open, path) }
      defer { Glibc.close(descriptor) }
      guard fsync(descriptor) == 0 else { throw .last(.sync, path) }
    },
    read: { path throws(DiskError) in try readAll(path) },
    list: { path throws(DiskError) in try names(in: path) },
    lock: { path in
      let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return nil }
      guard again({ Int(flock(descriptor, LOCK_EX)) }) == 0 else {
        Glibc.close(descriptor)
        return nil
      }
      return descriptor
    },
    tryLock: { path throws(DiskError) in
      let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw .last(.lock, path) }
      return try FolderLock.take(descriptor, path)
    },
    isNamed: { descriptor, path in
      var (open, named) = (stat(), stat())
      guard fstat(descriptor, &open) == 0 else { return false }
      // An error other than "not found" does not show that the open file has been replaced.
      guard stat(path, &named) == 0 else { return errno != ENOENT && errno != ENOTDIR }
      return open.st_dev == named.st_dev && open.st_ino == named.st_ino
    },
    stamp: { path in
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
      return FileStamp(
        inode: UInt64(status.st_ino), size: Int(status.st_size),
        modified: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim))
    },
    status: { path in
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      return FileStatus(
        isFolder: status.st_mode & S_IFMT == S_IFDIR, isFile: status.st_mode & S_IFMT == S_IFREG,
        size: Int(status.st_size), isOwn: status.st_uid == geteuid())
    },
    isLink: { path in
      var status = stat()
      return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    },
    isAccessible: { path in
      var status = stat()
      guard stat(path, &status) == 0 else { return false }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      return faccessat(AT_FDCWD, path, R_OK | W_OK | (isFolder ? X_OK : 0), AT_EACCESS) == 0
    },
    readPieces: { path, length, body throws(DiskError) in
      let descriptor = try openFile(path).descriptor
      defer { Glibc.close(descriptor) }
      posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
      var piece = [UInt8](repeating: 0, count: length)
      while true {
        let count = piece.withUnsafeMutableBytes { buffer in
          again { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
        }
        guard count >= 0 else { throw .last(.read, path) }
        guard count > 0, body(piece[..<count]) else { return }
      }
    },
    readEnd: { path, offset throws(DiskError) in try readAll(path, from: offset) },
    setModified: { path, time throws(DiskError) in
      let times = [
        timespec(tv_sec: 0, tv_nsec: unchanged),
        timespec(tv_sec: time / 1_000_000_000, tv_nsec: time % 1_000_000_000),
      ]
      guard utimensat(AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW) == 0 else {
        throw .last(.write, path)
      }
    },
    removeFolder: { path throws(DiskError) in
      guard rmdir(path) == 0 else { throw .last(.remove, path) }
    },
    forget: { path in
      let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return }
      posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
      Glibc.close(descriptor)
    },
    syncAll: { path throws(DiskError) in
      let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .last(.open, path) }
      defer { Glibc.close(descriptor) }
      guard fsync(descriptor) == 0 else { throw .last(.sync, path) }
      // A USB drive writes its file table late. `syncfs` would wait for this drive alone, but Swift
      // does not import it.
      Glibc.sync()
    }
  )

  /// The number by which `utimensat` leaves a time as it is (UTIME_OMIT, which Swift does not import).
  private static let unchanged = (1 << 30) - 2

  /// Repeats a call that a signal interrupted.
  private static func again(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  private static func makeFolders(_ path: String) throws(DiskError) {
    if mkdir(path, 0o700) == 0 {
      return
    }
    var status = stat()
    if errno == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw .last(.makeFolder, path)
    }
    try makeFolders(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last(.makeFolder, path) }
  }

  /// Opens an ordinary file for reading, and says how long it is.
  private static func openFile(
    _ path: String
  ) throws(DiskError) -> (descriptor: Int32, size: Int) {
    // Opening a pipe without a writer would block, so the call is non-blocking.
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last(.open, path) }
    var status = stat()
    let error: DiskError? =
      if fstat(descriptor, &status) != 0 {
        .last(.read, path)
      } else {
        // Reading a pipe or a device might never end.
        switch status.st_mode & S_IFMT {
        case S_IFREG: nil
        case S_IFDIR: DiskError(.read, path, code: EISDIR)
        default: DiskError(.read, path, code: EINVAL)
        }
      }
    guard let error else { return (descriptor, Int(status.st_size)) }
    Glibc.close(descriptor)
    throw error
  }

  private static func readAll(_ path: String, from offset: Int = 0) throws(DiskError) -> [UInt8] {
    let (descriptor, length) = try openFile(path)
    defer { Glibc.close(descriptor) }
    guard offset == 0 || lseek(descriptor, offset, SEEK_SET) >= 0 else { throw .last(.read, path) }
    let expected = max(0, length - offset)
    // One byte more than is left, so that one call usually reads up to the end of the file.
    var size = expected + 1
    var bytes: [UInt8] = []
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
        count = again { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
        initialized = max(0, count)
      }
      guard count >= 0 else { throw .last(.read, path) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if count == 0 || (count < size && bytes.count >= expected) { return bytes }
      size = 65_536
    }
  }

  private static func names(in path: String) throws(DiskError) -> [String] {
    guard let folder = opendir(path) else { throw .last(.list, path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
