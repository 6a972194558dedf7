import { SegmentedControl, Select, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { isDay, type Range, type RangeName, ranges } from "./use-figures.ts";
import { words } from "./words.ts";

type Props = { range: Range; onChange: (change: Partial<Range>) => void };

const choices = ranges.map((name) => ({ value: name, label: words.ranges[name] }));

/** Which time the figures are of. */
export function RangePicker({ range, onChange }: Props) {
  const choose = (name: string) => {
    onChange({ name: name as RangeName });
  };
  return (
    <>
      {range.name === "own" ? (
        <>
          <DayField
            label={words.from}
            value={range.from}
            max={range.to}
            onChange={(from) => {
              onChange({ from, to: from > range.to ? from : range.to });
            }}
          />
          <DayField
            label={words.to}
            value={range.to}
            min={range.from}
            onChange={(to) => {
              onChange({ to, from: to < range.from ? to : range.from });
            }}
          />
        </>
      ) : null}
      <SegmentedControl
        visibleFrom="sm"
        size="sm"
        aria-label={words.period}
        data={choices}
        value={range.name}
        onChange={choose}
      />
      <Select
        hiddenFrom="sm"
        size="sm"
        w={140}
        aria-label={words.period}
        data={choices}
        value={range.name}
        allowDeselect={false}
        onChange={(name) => {
          if (name) choose(name);
        }}
      />
      <Switch
        size="sm"
        label={words.compare}
        checked={range.compare}
        onChange={({ currentTarget }) => {
          onChange({ compare: currentTarget.checked });
        }}
      />
    </>
  );
}

type DayProps = { label: string; value: string; min?: string; max?: string; onChange: (day: string) => void };

function DayField({ label, value, onChange, ...limits }: DayProps) {
  /** What is no day yet; null: nothing is being typed. */
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      type="date"
      size="sm"
      aria-label={label}
      {...limits}
      value={typed ?? value}
      onChange={({ currentTarget }) => {
        const day = currentTarget.value;
        setTyped(isDay(day) ? null : day);
        if (isDay(day)) onChange(day);
      }}
      onBlur={() => {
        setTyped(null);
      }}
    />
  );
}
