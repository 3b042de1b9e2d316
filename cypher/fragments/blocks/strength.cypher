/* strength(n, inForce, recent, lastYear)
A block that gives the three measures of tie order of a unit or partner, over all on record at its end. An activity is
recent itself; of anything else all three are 0.
*/
CALL (n) {
  OPTIONAL MATCH (n:Department|Partner)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known)
  WHERE @visible(tying, known) AND @on-record(known)
  WITH DISTINCT n, known
  WITH n, count(CASE WHEN @in-force(known) THEN 1 END) AS standing,
    count(CASE WHEN @recent(known) THEN 1 END) AS lately, coalesce(max(@last-year(known)), 0) AS seenIn
  RETURN standing AS inForce, seenIn AS lastYear,
    lately + CASE WHEN n:Activity AND @on-record(n) AND @recent(n) THEN 1 ELSE 0 END AS recent
}
