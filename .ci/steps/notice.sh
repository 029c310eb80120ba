# The public notice and the desk sheet in Chromium.
node .ci/web-page.js "$PAGES/notice.html" "$PAGES/desk.html"
