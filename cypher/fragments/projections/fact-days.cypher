/* fact-days()
What the states of an agreement or activity are computed from, for its projection.
*/
.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil
