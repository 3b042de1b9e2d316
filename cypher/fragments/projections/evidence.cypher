/* evidence(f)
An agreement or activity with all that is stated of it and the records that say so, for its projection. The type
EvidenceRow.
*/
@full-fact(f), @names(),
.signedOn, .renewedOn, .startsOn, .endsOn, .expiresOn, .note,
caretaker: @caretaker(f),
records: @records(f)
