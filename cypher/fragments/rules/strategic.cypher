/* strategic(n)
Designated a strategic partner on the day.
*/
any(decision IN range(0, size(coalesce(n.strategicFrom, [])) - 1)
  WHERE n.strategicFrom[decision] <= $asOf <= n.strategicUntil[decision])
