/* drawn(n)
What the canvas draws: units and organizations; home is an end of ties and no node.
*/
(n:Department OR n:Organization) AND NOT n:HomeUniversity
