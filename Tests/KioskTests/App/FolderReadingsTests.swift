import Testing

@testable import Kiosk

/// Documents are read one time after the other.
@Suite struct FolderReadingsTests {
  @Test func aChangeDuringAReadingIsReadOnceMore() {
    var readings = FolderReadings()
    let begun = [readings.beginDocuments(), readings.beginDocuments(), readings.beginDocuments()]
    #expect(begun == [true, false, false] && readings.areDocumentsRead)
    let mustReadAgain = readings.finishDocuments()
    #expect(mustReadAgain && !readings.areDocumentsRead)
    let second = (readings.beginDocuments(), readings.finishDocuments())
    #expect(second == (true, false))
  }

  @Test func documentsAndJournalsAreReadIndependently() {
    var readings = FolderReadings()
    readings.areJournalsRead = true
    let begun = readings.beginDocuments()
    readings.areJournalsRead = false
    #expect(begun && readings.isAny)
    let mustReadAgain = readings.finishDocuments()
    #expect(!mustReadAgain && !readings.isAny)
  }
}
