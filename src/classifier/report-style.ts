/** The look of the evaluation page, in the light and in the dark. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #1c2430; --quiet: #667085; --paper: #f5f6f8; --card: #fff; --line: #e3e6eb;
  --good: #2b8a6f; --bad: #d9573f; --accent: #3b6fd8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf0; --quiet: #9aa4b2; --paper: #12161c; --card: #1b2129;
  --line: #2c3440; --good: #46b592; --bad: #ef7d66; --accent: #7aa2f7; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 1100px; margin: 0 auto; padding: 32px 20px 64px; }
h1 { margin: 0; font-size: 26px; } h2 { margin: 0 0 4px; font-size: 18px; }
p { margin: 0 0 12px; color: var(--quiet); } small { color: var(--quiet); }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 20px; margin-top: 20px;
  overflow-x: auto; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(134px, 1fr)); gap: 12px; background: none;
  border: 0; padding: 0; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 14px 16px; display: grid; }
.card span { color: var(--quiet); font-size: 13px; } .card strong { font-size: 24px; font-variant-numeric: tabular-nums; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(380px, 1fr)); gap: 20px; }
svg { width: 100%; height: auto; display: block; } svg text { fill: var(--quiet); font-size: 11px; }
.good { fill: var(--good); } .bad { fill: var(--bad); } .axis { stroke: var(--line); fill: none; }
.curve { stroke: var(--accent); fill: none; stroke-width: 2; } .now { fill: var(--accent); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: 5px 10px; border-bottom: 1px solid var(--line); font-weight: normal; }
th[scope=row], th:first-child { text-align: left; } thead th { color: var(--quiet); }
table.matrix { width: auto; font-size: 12px; } .matrix th[scope=col] { writing-mode: vertical-rl; rotate: 180deg; text-align: left; }
.matrix td { min-width: 34px; height: 34px; text-align: center; padding: 0; border: 1px solid var(--line); }
details { border-bottom: 1px solid var(--line); padding: 8px 0; } summary { cursor: pointer; } ul { margin: 8px 0; }
`;
