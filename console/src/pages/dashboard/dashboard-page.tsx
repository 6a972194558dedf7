import { Anchor, Center, Skeleton, Text } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { useMe } from "../../api/me.ts";
import { EmptyState, FailedState } from "../../parts/empty-state.tsx";
import classes from "./dashboard.module.css";
import { moneyText, shortText } from "./format.ts";
import { ContactCard, ErrorCard, IntentCard, ModelCard, RisingCard, SilenceCard } from "./list-cards.tsx";
import { RangePicker } from "./range-picker.tsx";
import { TierCard } from "./tier-card.tsx";
import { TileSkeleton } from "./tile.tsx";
import { Tiles } from "./tiles.tsx";
import { TimeCard } from "./time-card.tsx";
import { type Dashboard, useFigures, useRange } from "./use-figures.ts";
import { words } from "./words.ts";

const messageLines = [
  {
    ...{ name: words.received, of: (one: Dashboard["series"][number]) => one.inbound },
    ...{ color: "--mantine-primary-color-filled", isFilled: true },
  },
  {
    name: words.sent,
    of: (one: Dashboard["series"][number]) => one.outbound,
    color: "--mantine-color-violet-5",
  },
];
const moneyLines = [
  {
    ...{ name: words.spent.toLowerCase(), of: (one: Dashboard["series"][number]) => one.money },
    ...{ color: "--mantine-primary-color-filled", isFilled: true },
  },
];
const segmentLines = [
  {
    ...{ name: words.segments.toLowerCase(), of: (one: Dashboard["series"][number]) => one.segments },
    ...{ color: "--mantine-primary-color-filled", isFilled: true },
  },
];

/** Whether it works: how much, how fast, how well, at what cost. */
export default function DashboardPage() {
  const [range, change] = useRange();
  const { data: figures, error, isPlaceholderData, refetch } = useFigures(range);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1 className={classes.title}>{words.title}</h1>
        <RangePicker range={range} onChange={change} />
      </div>
      {error && !figures ? (
        <FailedState error={error} onRetry={() => void refetch()} />
      ) : figures ? (
        <div className={isPlaceholderData ? classes.old : undefined} aria-busy={isPlaceholderData}>
          {figures.totals.inbound + figures.totals.outbound === 0 ? (
            <Nothing />
          ) : (
            <Figures figures={figures} />
          )}
        </div>
      ) : (
        <Loading />
      )}
    </div>
  );
}

function Figures({ figures }: { figures: Dashboard }) {
  const { bucket, unit } = figures;
  return (
    <>
      <Tiles figures={figures} />
      <div className={classes.cards}>
        <TimeCard
          wide
          title={words.overTime[bucket]}
          figures={figures}
          lines={messageLines}
          text={shortText}
        />
        <TierCard figures={figures} />
        {unit === null ? (
          <TimeCard
            title={words.segmentsOverTime[bucket]}
            figures={figures}
            lines={segmentLines}
            text={shortText}
          />
        ) : (
          <TimeCard
            title={words.spentOverTime[bucket]}
            figures={figures}
            lines={moneyLines}
            text={(amount) => moneyText(amount, unit)}
          />
        )}
        <IntentCard figures={figures} />
        <RisingCard figures={figures} />
        <ErrorCard figures={figures} />
        <SilenceCard figures={figures} />
        <ContactCard figures={figures} />
        <ModelCard figures={figures} />
      </div>
    </>
  );
}

function Nothing() {
  const me = useMe().data;
  return (
    <div className={classes.card}>
      <EmptyState icon={IconChartBar} title={words.emptyTitle}>
        {words.emptyText}
        <br />
        <br />
        {words.emptyLonger}
        {me?.simulator ? (
          <Anchor href="/" inherit>
            {words.emptySimulator}
          </Anchor>
        ) : (
          <Anchor component={Link} to="/settings" inherit>
            {words.emptyTwilio}
          </Anchor>
        )}
      </EmptyState>
    </div>
  );
}

const longMs = 3_000;

/** As large as what comes. */
function Loading() {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsLong(true);
    }, longMs);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div role="status" aria-label={words.loading}>
      <div className={classes.tiles}>
        {["a", "b", "c", "d", "e", "f"].map((key) => (
          <TileSkeleton key={key} />
        ))}
      </div>
      <div className={classes.cards}>
        {isLong ? (
          <Center className={classes.wide} h={330}>
            <Text c="dimmed">{words.counting}</Text>
          </Center>
        ) : (
          <Skeleton className={classes.wide} height={330} />
        )}
        <Skeleton height={330} />
        <Skeleton height={330} />
      </div>
    </div>
  );
}
