-- One JSON body per request. BODY holds the template; %d in it becomes a number that never repeats.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("KEY")
for name, value in string.gmatch(os.getenv("HEADERS") or "", "([%w-]+)=([^;]+)") do
  wrk.headers[name] = value
end

local before, after = string.match(os.getenv("BODY"), "^(.-)%%d(.*)$")
local count = tonumber(os.getenv("FIRST") or "0")
local fixed

request = function()
  if not before then
    -- Not earlier: wrk adds the Host header only once it runs.
    fixed = fixed or wrk.format(nil, nil, nil, os.getenv("BODY"))
    return fixed
  end
  count = count + 1
  return wrk.format(nil, nil, nil, before .. string.format("%d", count) .. after)
end

done = function(summary, latency)
  io.write(string.format(
    "RESULT %d %d %d %d %d %d\n",
    summary.requests, summary.duration, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50), latency:percentile(99)
  ))
end
