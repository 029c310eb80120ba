# report.html in Chromium: asks for nothing, prints on two sheets, is fit for whoever cannot see it; also at headline scale.
node .ci/report-page/check.js out "$PAGES/no-personal"
