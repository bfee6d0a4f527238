/// The texts about rules and methods in a codebook.
enum CodebookRules {
  static let text = BilingualText(swedish, english)

  /// The text about a file format.
  static func form(_ form: TableForm) -> BilingualText {
    switch form {
    case .open:
      BilingualText(
        "Tabellerna är CSV enligt RFC 4180: UTF-8, komma mellan cellerna, punkt före decimaler.",
        "The tables are CSV as in RFC 4180: UTF-8, comma-separated, with a decimal point.")
    case .excel:
      BilingualText(
        "Tabellerna är CSV för svenska Excel: UTF-8 med BOM, semikolon mellan cellerna, komma före"
          + " decimaler.",
        "The tables are CSV for Swedish Excel: UTF-8 with a byte order mark, separated by"
          + " semicolons, with a decimal comma.")
    }
  }

  private static let swedish = """
    ### Regler

    Vad andra kan veta om någon är dagen, tillfället, åldern och skärmens språk. Ingen ska kunna
    hittas på dem:

    1. **Klassen är minst fem.** Betyg som har samma uppgifter i alla kolumner utom `score` är en
       klass. Är den mindre än fem visas mindre om alla i den, ett steg i taget (`detail`):
       1 tillfälle, dag, ålder, språk · 2 aktivitet, månad, ålder, språk · 3 månad, ålder, språk ·
       4 år, ålder, språk · 5 år, ålder · 6 år · 7 inget. Språk och ålder står kvar längst, för annars
       skulle de vars språk är ovanligt inte synas någonstans.
    2. **Ingen rad utelämnas** för att den är ensam: den som vet hur många svar det var skulle se hur
       många som saknas. Blir färre än fem kvar på steg 7 tar de med sig den minsta klassen. Bara om
       det finns färre än fem betyg av en sort i hela perioden utelämnas de (`privacy.leftOut` i
       datapackage.json).
    3. **Inget går att räkna ut.** Paketet prövas mot rapporten för samma period med linjär algebra:
       går någon grupp på 1–4 att få fram genom att lägga ihop och dra ifrån det som visas, på vilken
       nivå som helst av dag, vecka, månad, år, tillfälle, aktivitet, ålder och språk, går den minsta
       klassen som behövs för det ett steg vidare. Det upprepas tills ingen går att få fram.
    4. **Timmen** står inte i paketet, och ingen dag utan att klassen är minst fem.
    5. **Svar på frågor** går inte att koppla till ett betyg. De visar aldrig mer än sitt betyg, och
       varje klass har minst fem svar; de som inte svarade är också noll eller minst fem. Frågan om
       ålder står bara i `band`.
    6. **Besök** är räknade huvuden. Första besök visas om de är minst fem; åldrar visas för ett
       tillfälle om alla är noll eller minst fem. Ett tillfälle till utelämnas där ett tal annars går
       att räkna ut ur summorna i rapporten.
    7. **Ångrat är borta**, och bara det som har slutat är med. Betyg som kom i en svärm har `flood`.
    8. **Radnumren** betyder inget: raderna står i ordning efter sitt innehåll.

    Två paket vars perioder överlappar varandra är inte skyddade mot varandra, och inte heller ett
    paket mot en rapport för en annan period.

    ### Metoder

    Nöjdhetsindex är 100 · (medel − 1) / (k − 1) på en skala med k steg: ingen procent, inte SCB:s
    NKI. Rapporten ger det med 95 % intervall (Students t), andelen nöjda (4–5) med Wilsons.
    Svarsfrekvens är betyg delat med räknade besök. Samma person kan svara flera gånger, och den som
    inte vill svara syns inte: läs intervallen som det bästa fallet. På steg 1 saknas ovanliga språk
    och åldrar, så ett medel per tillfälle är inte hela tillfället; använd rapporten för det.

    Text som börjar med =, +, - eller @ har fått en apostrof före, så att inget program tar den för en
    formel.
    """

  private static let english = """
    ### Rules

    What others may know about a person is the day, the session, the age band and the screen
    language. Nobody must be identifiable from these:

    1. **Every class has at least five ratings.** Ratings with the same values in all columns except
       `score` form a class. For a class smaller than five, less detail is shown, one step at a time
       (`detail`): 1 session, day, age, language · 2 activity, month, age, language · 3 month, age,
       language · 4 year, age, language · 5 year, age · 6 year · 7 nothing. Language and age are kept
       longest, because people with uncommon languages would otherwise not be visible anywhere.
    2. **No row is left out** for being alone: anyone who knows the number of responses could see how
       many are missing. If fewer than five remain at step 7, they take the smallest class with them.
       Only if there are fewer than five ratings of a kind in the whole period are they left out
       (`privacy.leftOut` in datapackage.json).
    3. **Nothing can be worked out.** The package is tested against the report for the same period
       with linear algebra: if a group of 1–4 can be derived by adding and subtracting what is shown,
       at any level of day, week, month, year, session, activity, age and language, the smallest class
       needed for it is moved one step further. This is repeated until no group can be derived.
    4. **The hour** is not in the package, and a day is shown only if the class has at least five.
    5. **Answers to questions** cannot be linked to a rating. They never show more detail than their
       rating, and every class has at least five answers; the number who did not answer is also zero
       or at least five. The question about age appears only as `band`.
    6. **Visits** are head counts. First visits are shown if there are at least five; age bands are
       shown for a session if each is zero or at least five. One more session is left out where a
       number could otherwise be worked out from the totals in the report.
    7. **Undone ratings are not included**, and only what has ended is. Ratings that came in a flood
       have `flood`.
    8. **Row numbers** mean nothing: rows are sorted by their contents.

    Two packages for overlapping periods are not protected against comparison with each other, nor is
    a package against a report for another period.

    ### Methods

    The satisfaction index is 100 · (mean − 1) / (k − 1) on a scale with k steps: it is not a
    percentage, nor Statistics Sweden's NKI. The report gives it with a 95% confidence interval
    (Student's t), and the share satisfied (4–5) with Wilson's. The response rate is ratings divided
    by head counts. The same person may respond several times, and those who do not respond are not
    visible: treat the intervals as a best case. At step 1, uncommon languages and ages are missing, so
    the mean of a session's rows is not the mean of the whole session; use the report for that.

    Text that begins with =, +, - or @ is preceded by an apostrophe, so that no program takes it for
    a formula.
    """
}
