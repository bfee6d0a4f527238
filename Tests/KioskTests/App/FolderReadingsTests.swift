import Testing

@testable import Kiosk

/// Documents are read one time after the other.
@Suite struct FolderReadingsTests {
  @Test func aChangeDuringAReadingIsReadOnceMore() {
    var readings = FolderReadings()
    #expect(readings.beginDocuments() && readings.areDocumentsRead)
    #expect(!readings.beginDocuments() && !readings.beginDocuments())
    #expect(readings.finishDocuments() && !readings.areDocumentsRead)
    #expect(readings.beginDocuments())
    #expect(!readings.finishDocuments())
  }

  @Test func documentsAndJournalsAreReadIndependently() {
    var readings = FolderReadings()
    readings.areJournalsRead = true
    #expect(readings.isAny && readings.beginDocuments())
    readings.areJournalsRead = false
    #expect(readings.isAny && !readings.finishDocuments() && !readings.isAny)
  }
}
