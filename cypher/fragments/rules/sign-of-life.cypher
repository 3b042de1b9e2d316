/* sign-of-life(f)
A recent activity, or an agreement signed or renewed within the recency window.
$recentSince  date = date('2023-04-01')  first day of the recency window
*/
(@recent(f) OR f:Agreement AND f.endBasis <> 'announced' AND any(i IN range(0, size(coalesce(f.signsFrom, [])) - 1)
  WHERE f.signsFrom[i] <= $asOf AND f.signsUntil[i] >= $recentSince))
