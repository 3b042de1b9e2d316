/* shown-names()
The names that are shown, for a projection.
*/
.nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa
