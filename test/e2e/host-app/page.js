window.heard = []
window.unsubscribe = window.host.subscribe((news) => window.heard.push(news))
document.documentElement.dataset.appState = 'ready'
