# Sourced by jianzhen: the demo in four steps; the first three only once per data folder.
data=${JIANZHEN_DATA:-$here/data/demo}
if [ "${1:-}" = "--help" ] || [ "${1:-}" = "-h" ]; then
  echo "用法:./jianzhen demo [--port PORT]"
  echo "造一座示范城市(带真值的模拟数据),导入、检测,并启动平台。数据放在 JIANZHEN_DATA,否则放在 data/demo;删去该文件夹即可重来。"
  exit 0
fi
mkdir -p "$data"
if [ ! -f "$data/demo-ready" ]; then
  rm -rf "$data/city" "$data/measurements.duckdb" "$data/measurements.duckdb.wal"
  stay=yes
  echo "一、造一座示范城市" >&2
  simulator simulate --profile demo --seed 7 --out "$data/city"
  echo "二、导入" >&2
  engine import "$data/city" --data "$data" >/dev/null
  echo "三、检测" >&2
  engine detect --data "$data" --out "$data/findings"
  touch "$data/demo-ready"
  stay=
fi
platform --demo --data "$data" "$@"
