/**
 * The most frequent lower-case letters of languages that have one-byte or two-byte encodings of their own, most
 * frequent first, used to tell encodings apart. From the letter order of general texts in each language.
 */
export const FREQUENT_LETTERS: Record<string, string> = {
  'windows-1252': 'éäöüèàßçêñóíáøåæãõôîâ’“”–…«»',
  'windows-1250': 'ěščřžýáíéůąćęłńóśźżőűțşţă’“”„–',
  'windows-1251': 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфі',
  'koi8-r': 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф',
  'windows-1253': 'αοιετνσρηπκμλυωάόίέςδγήύθχφώβξζψ',
  'windows-1254': 'ıişğüçöı’“”',
  'windows-1255': 'יוהלאמרתבשנחדםעקפצגכטזןסךףץ',
  'windows-1256': 'المينورتبدعسهفقكحجةشطصخأىذضزءثغظؤئإآ،',
  'windows-1257': 'ėšųžįąčęūāēīļņģķšõäöü',
}

/** The most frequent characters of running text in the languages of the two-byte encodings. */
export const FREQUENT_CHARACTERS: Record<string, string> = {
  shift_jis: 'のにはをたがでとしるいてなれかっらもりこさすうまよあくんきだ、。年日',
  'euc-jp': 'のにはをたがでとしるいてなれかっらもりこさすうまよあくんきだ、。年日',
  'euc-kr': '이다는의에가을고하지를로기사한은도서대리자인정시과어해일수으스전부그제장들있',
  gb18030: '的一是不了在有人这中大国上为和年月日个我以时要就到他会出说地对、。，“”',
  big5: '的一是不了在有人這中大國上為和年月日個我以時要就到他會出說地對、。，「」',
}
