/* last-year(f)
The latest year, not after the day, in which a source shows it; null if none: the third measure of tie order.
*/
reduce(latest = null, seen IN [f.confirmedOn, f.validFrom] + coalesce(f.signsFrom, [])
  | CASE WHEN seen <= $asOf AND coalesce(seen.year > latest, true) THEN seen.year ELSE latest END)
