/* visible(x…)
True if the reader may see it; of several, all of them. A node or link without a range is hidden.
*/
x.seenFrom <= $clearance <= x.seenTo
