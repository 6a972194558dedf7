import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from "react";
import classes from "./parts.module.css";

export type VirtualListHandle = {
  /** Brings a row into sight and puts the keyboard's focus on its first link or button. */
  focusRow: (index: number) => void;
  showRow: (index: number) => void;
};

type Props<Item> = {
  items: Item[];
  /** Every row is so high, in pixels: nothing jumps when it is filled. */
  rowHeight: number;
  keyOf: (item: Item) => number | string;
  row: (item: Item, index: number) => ReactNode;
  /** Asked for when the end comes near. */
  onEnd: () => void;
  label: string;
  /** Below the last row: that more is being loaded, for one. */
  footer?: ReactNode;
  handle?: Ref<VirtualListHandle>;
};

/** A list of any length of which only what is seen is drawn. What one reads stays where it is when rows above it change. */
export function VirtualList<Item>(props: Props<Item>) {
  const { items, rowHeight, keyOf, row, onEnd, label, footer, handle } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
  });
  useStayingPut(scroller, props);

  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= items.length - 5 && items.length > 0) onEnd();
  }, [last, items.length, onEnd]);

  useImperativeHandle(handle, () => {
    const showRow = (index: number) => {
      virtual.scrollToIndex(index);
    };
    return {
      showRow,
      focusRow(index) {
        showRow(index);
        const focus = () => {
          const found = scroller.current?.querySelector<HTMLElement>(
            `[data-index="${index}"] :is(a, button)`,
          );
          found?.focus();
          return found !== null;
        };
        // A row far away is drawn after the scrolling.
        if (!focus()) requestAnimationFrame(() => requestAnimationFrame(focus));
      },
    };
  });

  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.rows} style={{ height: items.length * rowHeight }} aria-label={label}>
        {rows.map(({ key, index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={key}
              data-index={index}
              className={classes.row}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            >
              {row(item, index)}
            </li>
          );
        })}
      </ul>
      {footer}
    </div>
  );
}

/** Where one has scrolled down, the row at the upper edge stays there although rows come and go above it. */
function useStayingPut<Item>(
  scroller: React.RefObject<HTMLDivElement | null>,
  { items, rowHeight, keyOf }: Pick<Props<Item>, "items" | "rowHeight" | "keyOf">,
): void {
  const before = useRef<Item[]>([]);
  useLayoutEffect(() => {
    const box = scroller.current;
    const had = before.current;
    before.current = items;
    if (!box || had === items || box.scrollTop < rowHeight / 2) return;
    const first = Math.floor(box.scrollTop / rowHeight);
    const places = new Map(items.map((item, index) => [keyOf(item), index]));
    // The row itself may be the one that moved: then the next one counts.
    for (let index = first; index < Math.min(first + 5, had.length); index++) {
      const item = had[index];
      const place = item === undefined ? undefined : places.get(keyOf(item));
      if (place === undefined || Math.abs(place - index) > 20) continue;
      box.scrollTop += (place - index) * rowHeight;
      return;
    }
  }, [scroller, items, rowHeight, keyOf]);
}
