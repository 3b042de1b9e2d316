/* assigned(n)
Somebody has assigned an agreement or activity to this strategy item, or to one that is part of it or serves it, at any
time.
*/
EXISTS { MATCH @advances(assigning, advancing, n)
  WHERE @visible-path(assigning) }
