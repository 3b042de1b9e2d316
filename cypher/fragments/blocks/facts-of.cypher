/* facts-of(ends, facts)
A block that gives all agreements and activities on record at these ends as `facts`.
*/
CALL (ends) {
  UNWIND ends AS tied
  MATCH (tied)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known) WHERE @visible(tying, known) AND @on-record(known)
  WITH DISTINCT known ORDER BY known.id
  RETURN collect(known) AS facts
}
